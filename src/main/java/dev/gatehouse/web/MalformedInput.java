package dev.gatehouse.web;

import org.springframework.beans.PropertyAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.server.ResponseStatusException;

/**
 * A value that its field cannot hold, or two where one is expected, comes from no page of ours:
 * 400, and no form is ever half filled (S-10).
 */
@ControllerAdvice
class MalformedInput {

  @InitBinder
  void refuse(WebDataBinder binder) {
    binder.setBindingErrorProcessor(
        new DefaultBindingErrorProcessor() {
          @Override
          public void processPropertyAccessException(
              PropertyAccessException failure, BindingResult result) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
          }
        });
  }
}
